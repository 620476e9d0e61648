package comptoir.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** The palette over all objects: beginnings of words, telephone numbers, e-mails, quote numbers (P5, no typos yet). */
final class Palette implements Measure {

    private final Setting setting;

    Palette(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Set<String> codes() {
        return Set.of("P5");
    }

    @Override
    public void take(Report report) {
        List<String> typed = setting.app()
                .column(
                        "(select lower(left(last_name, 5)) from contact where owner = ?::uuid order by id limit 12)"
                            + " union all (select lower(left(first_name, 3) || ' ' || left(last_name, 4)) from contact"
                            + " where owner = ?::uuid and first_name is not null order by id desc limit 12) union all"
                            + " (select left(phone, 8) from contact where phone is not null order by id limit 4) union"
                            + " all (select left(email, 7) from contact where email is not null order by id limit 4)"
                            + " union all (select number from quote order by id limit 4) union all (values ('ma'),"
                            + " ('d'), ('rous'), ('paris'))",
                        setting.me(),
                        setting.me());
        List<String> paths = typed.stream()
                .map(text -> "/api/w/bench/search?limit=8&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .toList();
        report.add(Figure.of(
                        "P5",
                        Words.of(
                                "palette sur tous les objets (sans fautes de frappe)",
                                "palette over all objects (no typos)"),
                        setting.times(nth -> setting.rep().fetch(paths.get(nth % paths.size()))))
                .within(50));
    }
}
