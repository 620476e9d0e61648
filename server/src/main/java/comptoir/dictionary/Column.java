package comptoir.dictionary;

/**
 * One column of an object's table: the whole of a simple field, or one part of a field such as an address.
 *
 * @param name the column's name in the database
 * @param part name of the part within its field, empty for a field of one column
 */
public record Column(String name, String part, SqlType type) {}
