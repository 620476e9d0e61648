package comptoir.access;

import comptoir.dictionary.types.AddressType;
import comptoir.dictionary.values.PhoneNumber;
import comptoir.kernel.EmailAddress;
import comptoir.kernel.FrenchNumbers;
import comptoir.kernel.Iban;
import comptoir.kernel.Outcome;
import comptoir.kernel.Postcode;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refusal.Located;
import comptoir.kernel.Siren;
import comptoir.kernel.Siret;
import comptoir.kernel.VatNumber;
import comptoir.kernel.WebAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The details of the company as somebody wrote them, checked one by one and written as they are kept; pure. */
public final class CompanyForm {

    static final List<String> TEXTS = List.of("legalForm", "rcsCity", "insurance");
    private static final String HOME = "FR";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_LOGO = 1_000_000;
    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final Pattern LOGO = Pattern.compile("data:image/(png|jpeg|svg\\+xml);base64,[A-Za-z0-9+/]+={0,2}");

    private final Map<String, Function<String, Outcome<String>>> readers = new LinkedHashMap<>();
    private final Map<String, Object> kept = new LinkedHashMap<>();
    private final List<Located> wrong = new ArrayList<>();

    private CompanyForm() {
        readers.put("name", CompanyForm::name);
        TEXTS.forEach(key -> readers.put(key, CompanyForm::text));
        readers.put("capital", text -> FrenchNumbers.parse(text).map(number -> number.toPlainString()));
        readers.put("siren", text -> Siren.parse(text).map(Siren::text));
        readers.put("siret", text -> Siret.parse(text).map(Siret::text));
        readers.put("vatNumber", text -> VatNumber.parse(text).map(VatNumber::text));
        readers.put("phone", text -> PhoneNumber.parse(text).map(PhoneNumber::text));
        readers.put("email", text -> EmailAddress.parse(text).map(EmailAddress::text));
        readers.put("website", text -> WebAddress.parse(text).map(WebAddress::text));
        readers.put("iban", text -> Iban.parse(text).map(Iban::text));
        readers.put("bic", CompanyForm::bic);
        readers.put("logo", CompanyForm::logo);
    }

    /** The details by the names of the API, tidied; empty ones are absent. */
    public static Outcome<Map<String, Object>> read(Map<String, ? extends @Nullable Object> given) {
        CompanyForm form = new CompanyForm();
        given.forEach(form::detail);
        form.together();
        return form.wrong.isEmpty()
                ? Outcome.ok(form.kept)
                : Outcome.refused(Refusal.of(AccessProblem.COMPANY_REFUSED).at(form.wrong));
    }

    private void detail(String key, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            return;
        }
        Function<String, Outcome<String>> reader = readers.get(key);
        if (reader != null && (value instanceof String || value instanceof Number)) {
            keep(key, key, reader.apply(value.toString().strip()));
        } else if (key.equals("vatExempt") && value instanceof Boolean) {
            kept.put(key, value);
        } else if (key.equals("address") && value instanceof Map<?, ?> address) {
            address(address);
        } else {
            boolean known = reader != null || key.equals("vatExempt") || key.equals("address");
            wrong.add(new Located(
                    RoleRules.brief(key),
                    Refusal.of(
                            known ? AccessProblem.COMPANY_DETAIL_WRONG : AccessProblem.COMPANY_DETAIL_UNKNOWN,
                            "detail",
                            RoleRules.brief(key))));
        }
    }

    private void address(Map<?, ?> given) {
        Map<String, Object> address = new LinkedHashMap<>();
        given.forEach((part, value) -> {
            String name = String.valueOf(part);
            if (new AddressType()
                    .parts().stream().noneMatch(known -> known.name().equals(name))) {
                wrong.add(new Located(
                        "address." + RoleRules.brief(name),
                        Refusal.of(AccessProblem.COMPANY_DETAIL_UNKNOWN, "detail", RoleRules.brief(name))));
            } else if (value != null && !value.toString().isBlank()) {
                switch (AddressType.part(name, value)) {
                    case Outcome.Ok<String>(String text) -> address.put(name, text);
                    case Outcome.No<String>(Refusal refusal) -> wrong.add(new Located("address." + name, refusal));
                }
            }
        });
        if (address.get("postcode") instanceof String written) {
            String country = address.getOrDefault("country", HOME).toString();
            switch (Postcode.parse(written, country)) {
                case Outcome.Ok<Postcode>(Postcode postcode) -> address.put("postcode", postcode.text());
                case Outcome.No<Postcode>(Refusal refusal) -> wrong.add(new Located("address.postcode", refusal));
            }
        }
        if (!address.isEmpty()) {
            kept.put("address", address);
        }
    }

    private void keep(String key, String place, Outcome<String> outcome) {
        switch (outcome) {
            case Outcome.Ok<String>(String text) -> kept.put(key, text);
            case Outcome.No<String>(Refusal refusal) -> wrong.add(new Located(place, refusal));
        }
    }

    /** An establishment's number begins with its company's; the name is needed. */
    private void together() {
        boolean nameRefused = wrong.stream().anyMatch(each -> each.place().equals("name"));
        if (!kept.containsKey("name") && !nameRefused) {
            wrong.add(new Located("name", Refusal.of(AccessProblem.COMPANY_NAME_REQUIRED, "longest", LONGEST_NAME)));
        }
        if (kept.get("siret") instanceof String siret) {
            if (!(kept.get("siren") instanceof String siren)) {
                if (wrong.stream().noneMatch(each -> each.place().equals("siren"))) {
                    kept.put("siren", siret.substring(0, 9));
                }
            } else if (!siret.startsWith(siren)) {
                wrong.add(new Located("siret", Refusal.of(AccessProblem.COMPANY_SIRET_OF_ANOTHER, "siren", siren)));
            }
        }
    }

    private static Outcome<String> name(String text) {
        return text.length() <= LONGEST_NAME
                ? text(text)
                : Outcome.refused(AccessProblem.COMPANY_NAME_REQUIRED, "longest", LONGEST_NAME);
    }

    private static Outcome<String> text(String text) {
        return text.length() <= LONGEST_TEXT && text.indexOf('\0') < 0
                ? Outcome.ok(text.replaceAll("[\\p{Cntrl}&&[^\\n]]+", " "))
                : Outcome.refused(AccessProblem.COMPANY_DETAIL_WRONG, "detail", RoleRules.brief(text));
    }

    private static Outcome<String> bic(String text) {
        String plain = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return BIC.matcher(plain).matches()
                ? Outcome.ok(plain)
                : Outcome.refused(AccessProblem.BIC_FORM, "value", RoleRules.brief(text));
    }

    private static Outcome<String> logo(String text) {
        return text.length() <= LONGEST_LOGO && LOGO.matcher(text).matches()
                ? Outcome.ok(text)
                : Outcome.refused(Refusal.of(AccessProblem.COMPANY_LOGO));
    }
}
