/**
 * Handing one message to a mail server: the message, the server's settings, what came of it, and when to try again. Ours are the
 * words message, handed over, refused, perhaps gone. Leaves the queue of waiting messages and its worker to the outbox.
 */
@org.jspecify.annotations.NullMarked
package comptoir.platform.mail;
