/** HTTP for imports and exports. */
@org.jspecify.annotations.NullMarked
package comptoir.records.imports.web;
