/** Kept charts over HTTP. */
@org.jspecify.annotations.NullMarked
package comptoir.analytics.web;
