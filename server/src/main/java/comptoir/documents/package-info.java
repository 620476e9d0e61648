/**
 * Papers of any kind, knowing nothing of what they are about: a sheet with its letterhead, HTML and CSS turned into PDF/A-3
 * with tags, texts with fields to fill, the mentions the law asks for. Ours are the words sheet, letterhead, rendering, template
 * and mention. Leaves to the modules above what a particular paper says.
 */
@org.jspecify.annotations.NullMarked
package comptoir.documents;
