/**
 * What a workspace's objects are made of: objects, fields, field types, choices, sections and saved views.
 *
 * <p>Modules declare their objects ({@link comptoir.dictionary.Declarations}); people add fields ({@link comptoir.dictionary.Fields}). Both end in
 * an immutable {@link comptoir.dictionary.Model} per workspace and version; lists, forms, filters, import, export, history and the API read
 * nothing else. Leaves to records how rows are read and written, to access who may.
 */
@org.jspecify.annotations.NullMarked
package comptoir.dictionary;
