package io.cityops.cases.wechat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;

/** The flat XML that WeChat speaks. A document type is refused, so there are no entities: neither foreign nor endless ones. */
final class Xml {

    private static final int LONGEST = 64 * 1024;
    private static final XMLOutputFactory OUTPUT = XMLOutputFactory.newDefaultFactory();

    private Xml() {}

    /**
     * The elements of a message by name; of two with one name the first.
     *
     * @throws WeChatProblem.Unreadable when it is no XML, has a document type, or is too long
     */
    static Map<String, String> read(byte[] body) {
        if (body.length > LONGEST) {
            throw new WeChatProblem.Unreadable();
        }
        try {
            var root = parser().parse(new ByteArrayInputStream(body)).getDocumentElement();
            var found = new LinkedHashMap<String, String>();
            for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element) {
                    found.putIfAbsent(element.getTagName(), element.getTextContent());
                }
            }
            return found;
        } catch (SAXException e) {
            throw new WeChatProblem.Unreadable();
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static String write(Map<String, String> elements) {
        var text = new StringWriter();
        try {
            var out = OUTPUT.createXMLStreamWriter(text);
            out.writeStartElement("xml");
            for (var element : elements.entrySet()) {
                out.writeStartElement(element.getKey());
                out.writeCharacters(element.getValue());
                out.writeEndElement();
            }
            out.writeEndElement();
            out.flush();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        var parser = factory.newDocumentBuilder();
        parser.setErrorHandler((ErrorHandler) null);
        return parser;
    }
}
