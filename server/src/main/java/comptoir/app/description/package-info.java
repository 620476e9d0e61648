/**
 * The description of the API (OpenAPI 3.1): the fixed part from {@code resources/openapi/*.yaml}, one file a module, and the one made for the
 * asking person from the model, without what is hidden from them. Decides nothing; the notation is told in {@code docs/api/description.md}.
 */
@org.jspecify.annotations.NullMarked
package comptoir.app.description;
