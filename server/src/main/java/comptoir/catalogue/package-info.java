/** What one sells: products and services with price, cost, VAT and family. */
@org.jspecify.annotations.NullMarked
package comptoir.catalogue;
