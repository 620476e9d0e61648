package comptoir.records.tabular;

import comptoir.kernel.Outcome;
import java.util.List;

/** An open workbook of any kind; it has passed the guard of its kind. */
interface Workbook extends AutoCloseable {

    /** Its sheets of cells, in their order, those that people do not see among them. */
    List<TableSheet> sheets();

    /** The rows of a sheet; closing them closes the workbook. */
    Outcome<RowSource> rows(String sheet);

    @Override
    void close();
}
