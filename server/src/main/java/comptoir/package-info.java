/** Comptoir: the CRM that goes from a customer's first entry to the paid invoice. */
@org.jspecify.annotations.NullMarked
package comptoir;
