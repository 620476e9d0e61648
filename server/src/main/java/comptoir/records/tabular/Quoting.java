package comptoir.records.tabular;

/** How a cell holds the separator, a line break or a quotation mark. */
public enum Quoting {
    /** Between quotation marks, a mark inside doubled: {@code "a ""b"" c"}. */
    DOUBLED,
    /** The same with spaces around the marks: {@code 1, "a", 2}; spaces elsewhere stay. */
    SPACED,
    /** Between quotation marks, a mark inside after a backslash: {@code "a \"b\" c"}. */
    BACKSLASH,
    /** Never: a quotation mark is a character like another. */
    NONE
}
