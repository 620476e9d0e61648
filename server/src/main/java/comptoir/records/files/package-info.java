/**
 * Files on any record: who may see the record opens them, who may change it attaches, renames and removes them. What they are called and what
 * they hang on are rows of the journal like all others; the bytes are {@link comptoir.platform.FileStore}'s, and stay as long as a row names
 * them, in the trash or not.
 */
@org.jspecify.annotations.NullMarked
package comptoir.records.files;
