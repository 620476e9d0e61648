/**
 * What leaves the house by mail. Ours are the words message, outbox, handed over, perhaps gone, and the settings of the mail server.
 *
 * <p>A module queues a {@link comptoir.outbox.NewMessage} in the transaction that sends ({@link comptoir.outbox.Outbox}); the
 * {@link comptoir.outbox.Postman} hands it over later and says what came of it. Who may see a message is who may see the record it
 * is about. The file it carries stays with its module ({@link comptoir.outbox.FrozenFiles}). Leaves the conversation with the
 * server to {@code platform.mail}, and the words of a message to whoever sends it.
 */
@org.jspecify.annotations.NullMarked
package comptoir.outbox;
