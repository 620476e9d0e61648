/** The HTTP side of identity: claiming the instance, signing in and out, one-time links, API keys, and who is asking. */
@org.jspecify.annotations.NullMarked
package comptoir.identity.web;
