package io.cityops.tenant;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.NamedNativeQuery;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@AnalyzeClasses(packages = "io.cityops.tenant", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    @ArchTest
    static final ArchRule packagesFormNoCircle =
            slices().matching("io.cityops.tenant.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule fieldsAreNotInjected =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule nativeQueriesAreNotAskedOfJpa = noMethods()
            .should()
            .beAnnotatedWith(org.springframework.data.jpa.repository.NativeQuery.class)
            .orShould()
            .beAnnotatedWith(NamedNativeQuery.class);

    @ArchTest
    static final ArchRule namesAreTheDomains =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Constants)");
}
