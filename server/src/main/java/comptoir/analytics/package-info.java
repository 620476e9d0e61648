/**
 * What figures say of a company: charts kept under a name, shown on the home page. Publishes {@code SavedCharts}; its words are chart and bar.
 * Reckoning the bars is left to records, which knows filters and rights.
 */
@NullMarked
package comptoir.analytics;

import org.jspecify.annotations.NullMarked;
