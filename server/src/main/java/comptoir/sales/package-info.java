/**
 * Quotes, from the first line to the accepted, paid one. Ours are the words quote, line, section, option, discount on the whole,
 * VAT breakdown, margin and paper. The arithmetic and the paper are pure: values in, values out. Leaves customers to parties,
 * products to catalogue, the making of PDF files to documents, and invoices to billing.
 */
@org.jspecify.annotations.NullMarked
package comptoir.sales;
