/** HTTP for files on records. */
@org.jspecify.annotations.NullMarked
package comptoir.records.files.web;
