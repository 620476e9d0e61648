/**
 * The ground under every module: the database and its transactions, migrations, the outbox, jobs, files and mail.
 *
 * <p>A transaction carries its workspace; the schema's name is put in where SQL is rendered (see {@link comptoir.platform.Tx}) and
 * nowhere else. Publishes Database, Tx, WorkspaceSchema, Tables, Migrations. Leaves to others what the tables mean.
 */
@org.jspecify.annotations.NullMarked
package comptoir.platform;
