/** Takes lists out: a view as CSV for Excel, within what the person sees and under a right of its own. */
@org.jspecify.annotations.NullMarked
package comptoir.records.exports;
