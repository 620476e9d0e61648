/**
 * What an operator types: {@code start} and the commands beside a running or a stopped instance. A command is one class; its sentence
 * of help stands in {@code terminal/commands_*.properties} under {@code command.<name>.help}; its exit codes in
 * docs/operating/commands.md. Publishes Commands to Main, and Settings to the configuration.
 */
@org.jspecify.annotations.NullMarked
package comptoir.app.commands;
