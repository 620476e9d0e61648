package comptoir.records.tabular;

/**
 * A sheet of a workbook.
 *
 * @param hidden whether people see it only when they ask for it
 */
public record TableSheet(String name, boolean hidden) {}
