package comptoir.records.tabular;

/**
 * What a column seems to hold.
 *
 * @param column from 0
 * @param field key of the field proposed
 * @param score how sure, to 100
 */
public record ColumnProposal(int column, String field, int score) {}
