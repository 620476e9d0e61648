package comptoir.sales;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a quote as an editor sends them back.
 *
 * @param rev what the editor had read: what others did since is merged; empty writes over whatever is there
 * @param lines all that the editor shows, in order; one it had read and does not send is thrown away
 * @param discount {@code discountKind} and {@code discountValue}, as far as they are said
 */
public record LinesForm(Optional<Long> rev, List<LineForm> lines, Map<String, @Nullable Object> discount) {}
