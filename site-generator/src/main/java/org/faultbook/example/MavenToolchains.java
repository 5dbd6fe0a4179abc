package org.faultbook.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The JDKs that {@code ~/.m2/toolchains.xml} lists (Maven's guide to toolchains: {@code configuration/jdkHome}). */
final class MavenToolchains {
    private MavenToolchains() {}

    static List<Path> jdkHomes() {
        return jdkHomes(Path.of(System.getProperty("user.home"), ".m2", "toolchains.xml"));
    }

    /** Nothing where there is no such file, or one that Maven could not read either. */
    static List<Path> jdkHomes(Path file) {
        List<Path> homes = new ArrayList<>();
        if (Files.isReadable(file)) {
            try {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                // Nothing that the file names is fetched.
                factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                NodeList found =
                        factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagName("jdkHome");
                for (int i = 0; i < found.getLength(); i++) {
                    homes.add(Path.of(found.item(i).getTextContent().strip()));
                }
            } catch (ParserConfigurationException | SAXException | IOException e) {
                return List.of();
            }
        }
        return homes;
    }
}
