/** Quotes over HTTP. */
@org.jspecify.annotations.NullMarked
package comptoir.sales.web;
