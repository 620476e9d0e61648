package comptoir.records.tabular;

import java.util.Iterator;

/** Rows of an open file, as they stand in it: no heading is known yet and no width. */
interface RowSource extends Iterator<TableRow>, AutoCloseable {

    @Override
    void close();
}
