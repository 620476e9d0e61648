/** One file for each kind of field: how it is stored, read, compared, sorted and said. Adding a kind is adding a file here. */
@org.jspecify.annotations.NullMarked
package comptoir.dictionary.types;
