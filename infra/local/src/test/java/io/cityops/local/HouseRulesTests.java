package io.cityops.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

@AnalyzeClasses(packages = "io.cityops.local", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    private static final SliceAssignment PACKAGES = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    };

    @ArchTest
    static final ArchRule packagesFormNoCircle =
            slices().assignedFrom(PACKAGES).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule namesAreTheDomains =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Constants)");

    @ArchTest
    static final ArchRule theProductNeedsNoTestFramework = noClasses()
            .that()
            .resideOutsideOfPackage("io.cityops.local.testing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.testcontainers..", "org.springframework..");
}
