/** HTTP for exports. */
@org.jspecify.annotations.NullMarked
package comptoir.records.exports.web;
