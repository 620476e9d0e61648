package comptoir.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What the web server answers where no page of ours could be asked: the same form, and neither a version nor a trace. */
final class ServerOwnAnswers extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String body = "{\"code\":\"request.refused\",\"status\":" + status
                + ",\"title\":\"Demande refusée\",\"detail\":\"L’adresse ou les en-têtes de la demande ne sont pas corrects.\","
                + "\"values\":{}}";
        try {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            response.setContentType("application/problem+json");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
            response.finishResponse();
        } catch (IOException e) {
            getContainer().getLogger().debug("the client has gone", e);
        }
    }
}
