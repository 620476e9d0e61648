/** HTTP for records: reads the request, asks {@link comptoir.records.Records}, answers JSON. Decides nothing. */
@org.jspecify.annotations.NullMarked
package comptoir.records.web;
