/**
 * Who may come in, and where: workspaces, accounts, sessions, API keys and one-time links.
 *
 * <p>An <em>account</em> is a person who signs in; a <em>workspace</em> is one company's data; a <em>membership</em> says which member
 * of a workspace an account is. Publishes {@code Accounts}, {@code Sessions}, {@code ApiKeys}, {@code OneTimeLinks},
 * {@code Workspaces}, {@code InstanceSetup} and {@code Signed}. Leaves to access what a member may do, through the ports
 * {@code WorkspaceFounding} and {@code DeactivationRule}.
 */
@org.jspecify.annotations.NullMarked
package comptoir.identity;
