/**
 * The record engine: rows of any object, read, written, found, undone, merged, imported, exported, thrown away and brought back.
 *
 * <p>{@link comptoir.records.Records} is the one way in and out: rights, field types, rules of the object's owner, journal, roll-ups. Words: an
 * <i>operation</i> is what one act did, a <i>change</i> the values a record had before it, a <i>door</i> how it came in. Leaves to the dictionary
 * what fields are, to access who may, to the modules above what an object means ({@link comptoir.records.RecordOwner}).
 */
@org.jspecify.annotations.NullMarked
package comptoir.records;
