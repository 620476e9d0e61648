/** The outbox and the settings of the mail server over HTTP. */
@org.jspecify.annotations.NullMarked
package comptoir.outbox.web;
