package comptoir.records.tabular;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The content of an OpenDocument spreadsheet, element by element; nothing outside it is ever read. */
final class OdsXml {

    static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    static final String EXTENDED = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

    private final XMLStreamReader xml;

    OdsXml(InputStream content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        this.xml = factory.createXMLStreamReader(content, "UTF-8");
    }

    /** Goes on to what comes next; false at the end. */
    boolean next() throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        xml.next();
        return true;
    }

    boolean isType() {
        return xml.getEventType() == XMLStreamConstants.DTD;
    }

    boolean isStart() {
        return xml.isStartElement();
    }

    boolean isStart(String space, String name) {
        return xml.isStartElement() && is(space, name);
    }

    boolean isEnd() {
        return xml.isEndElement();
    }

    boolean isEnd(String space, String name) {
        return xml.isEndElement() && is(space, name);
    }

    boolean isText() {
        int event = xml.getEventType();
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    String text() {
        return xml.getText();
    }

    @Nullable
    String attribute(String space, String name) {
        return xml.getAttributeValue(space, name);
    }

    /** How many there are of it, or of something within it; one where nothing is said. */
    int times(String space, String name) {
        String said = attribute(space, name);
        if (said == null) {
            return 1;
        }
        try {
            return Math.max(1, Integer.parseInt(said.strip()));
        } catch (NumberFormatException beyond) {
            return Integer.MAX_VALUE;
        }
    }

    /** Past the element that has just begun, with all that is in it. */
    void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && next()) {
            depth += isStart() ? 1 : isEnd() ? -1 : 0;
        }
    }

    private boolean is(String space, String name) {
        return xml.getLocalName().equals(name) && space.equals(xml.getNamespaceURI());
    }
}
