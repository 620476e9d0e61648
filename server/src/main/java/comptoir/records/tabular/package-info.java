/**
 * Tables that come from outside and go there: CSV, text, pasted cells and Excel workbooks read as rows with their line
 * numbers in little memory, the guess of how a file is written and of which column holds what, names of people taken
 * apart, and the CSV that French Excel opens with a double click.
 *
 * <p>Our words: a <em>format</em> is how a file is written, a <em>heading</em> what stands over a column, a <em>preamble</em>
 * the lines before the headings, a <em>candidate</em> a field a column may be meant for. What becomes of the rows is decided
 * elsewhere. Nothing here throws at a file: it gives rows, or a refusal that names the line.
 */
@org.jspecify.annotations.NullMarked
package comptoir.records.tabular;
