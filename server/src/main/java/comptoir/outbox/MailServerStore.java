package comptoir.outbox;

import comptoir.platform.Json;
import comptoir.platform.SecretBox;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import comptoir.platform.mail.MailAddress;
import comptoir.platform.mail.SmtpSettings.Security;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** Keeps the mail server among the workspace's settings, its password sealed. */
final class MailServerStore {

    private MailServerStore() {}

    static Optional<MailServer> find(Tx tx, SecretBox box) {
        JSONB kept = tx.dsl()
                .fetchSingle("select settings -> 'mail' as mail from {0}", Tables.of("workspace_state"))
                .get("mail", JSONB.class);
        return kept == null || kept.data().equals("null") ? Optional.empty() : Optional.of(server(kept, box));
    }

    static void write(Tx tx, MailServer server, SecretBox box) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("host", server.host());
        kept.put("port", server.port());
        kept.put("security", server.security().name().toLowerCase(Locale.ROOT));
        kept.put("userName", server.userName());
        server.password().ifPresent(password -> kept.put("sealedPassword", box.seal(password)));
        kept.put("from", server.from().mailbox());
        kept.put("fromName", server.from().name());
        tx.dsl()
                .execute(
                        "update {0} set settings = jsonb_set(settings, array['mail'], {1})",
                        Tables.of("workspace_state"), DSL.val(JSONB.valueOf(Json.write(kept))));
    }

    static void forget(Tx tx) {
        tx.dsl().execute("update {0} set settings = settings - 'mail'", Tables.of("workspace_state"));
    }

    private static MailServer server(JSONB json, SecretBox box) {
        Map<String, Object> values = Json.readObject(json.data());
        return new MailServer(
                text(values, "host"),
                values.get("port") instanceof Number port ? port.intValue() : 587,
                Security.valueOf(text(values, "security").toUpperCase(Locale.ROOT)),
                text(values, "userName"),
                Optional.ofNullable(values.get("sealedPassword")).flatMap(kept -> box.open(String.valueOf(kept))),
                new MailAddress(text(values, "fromName"), text(values, "from")));
    }

    private static String text(Map<String, Object> values, String key) {
        return String.valueOf(values.getOrDefault(key, ""));
    }
}
