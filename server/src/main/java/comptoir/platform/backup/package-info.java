/**
 * A whole instance in one file, and back: one consistent snapshot of every schema, as text that outlives versions of PostgreSQL. A restore
 * builds the schemas by the migrations the backup had, gives them the shape that people's own fields gave the original, loads the rows, and
 * only then migrates. Publishes Backups; knows no table by name.
 */
@org.jspecify.annotations.NullMarked
package comptoir.platform.backup;
