package comptoir.app;

import comptoir.dictionary.Column;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Actor;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.InCharge;
import comptoir.records.Records;
import comptoir.records.StagedRowStore;
import comptoir.records.StagingStore;
import comptoir.records.WriteRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The communes of France with their postcodes, brought into the directory of towns when a workspace is founded. */
final class FrenchTowns {

    private static final String FILE = "/towns/fr.tsv.gz";

    private FrenchTowns() {}

    static void bringIn(Records records, WorkspaceSchema workspace, Actor program, String door, InstantSource clock) {
        records.inOne(workspace, program, (tx, sight) -> {
            ObjectType town = sight.object("town");
            Column name = column(town, "name");
            Column postcode = column(town, "postcode");
            Column country = column(town, "country");
            List<Column> columns = List.of(name, postcode, country);
            StagingStore staging = new StagingStore(tx, sight, town, columns, columns, List.of());
            staging.open();
            feed(staging, name, postcode, country);
            return new StagedRowStore(staging)
                    .write(
                            WriteRequest.of(program, door, List.of()),
                            List.of(),
                            new StagedRowStore.Missing(List.of(), List.of()),
                            InCharge.NOBODY,
                            clock);
        });
    }

    private static void feed(StagingStore staging, Column name, Column postcode, Column country) {
        try (BufferedReader lines = open();
                StagingStore.Feed feed = staging.feed()) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                feed.row(
                        ++number,
                        Map.of(
                                postcode.name(),
                                line.substring(0, tab),
                                name.name(),
                                line.substring(tab + 1),
                                country.name(),
                                "FR"),
                        Map.of());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader open() throws IOException {
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(FrenchTowns.class.getResourceAsStream(FILE))),
                StandardCharsets.UTF_8));
    }

    private static Column column(ObjectType town, String field) {
        return town.field(field).columns().getFirst();
    }
}
