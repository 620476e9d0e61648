/**
 * Brings files in: a table is read, its columns matched with fields, its rows checked and standardised, staged by COPY and written by set
 * statements as one operation, which one undo takes back.
 */
@org.jspecify.annotations.NullMarked
package comptoir.records.imports;
