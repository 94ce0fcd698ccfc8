import java.io.File;
import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Judges each file against each flavour: one line a verdict, then the first failures. */
public class VeraPdf {
    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String name : files) for (String id : new String[] {"3a", "ua1"}) {
            PDFAFlavour flavour = PDFAFlavour.byFlavourId(id);
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(new File(name)), flavour);
                 PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + id + " " + name);
                int shown = 0;
                for (TestAssertion one : result.getTestAssertions())
                    if (one.getStatus() == TestAssertion.Status.FAILED && shown++ < 5) System.out.println("  " + one.getRuleId().getClause() + " " + one.getMessage());
            }
        }
    }
}
