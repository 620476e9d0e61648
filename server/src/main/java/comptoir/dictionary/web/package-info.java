/** Fields and views over HTTP. */
@org.jspecify.annotations.NullMarked
package comptoir.dictionary.web;
