package io.cityops.search;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.cityops.search.index.SearchIndex;
import io.cityops.tenancy.web.Public;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "io.cityops.search", importOptions = DoNotIncludeTests.class)
class HouseRulesTests {

    @ArchTest
    static final ArchRule featuresFormNoCircle =
            slices().matching("io.cityops.search.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheAdapterKnowsElasticsearch = noClasses()
            .that(not(simpleNameStartingWith("Elasticsearch")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("co.elastic..", "org.apache.hc..");

    @ArchTest
    static final ArchRule onlyTheIndexSpeaksToElasticsearch = classes()
            .that()
            .haveSimpleNameStartingWith("Elasticsearch")
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("io.cityops.search.index");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule controllersStayInTheirPackage =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    /** The index of cases holds what staff say among themselves: nothing that the public may call looks into it. */
    @ArchTest
    static final ArchRule publicFacesKnowNoCases = noClasses()
            .that()
            .resideInAnyPackage("io.cityops.search.facilities", "io.cityops.search.ogc")
            .should()
            .accessField(SearchIndex.class, "CASES")
            .orShould()
            .callMethod(SearchIndex.class, "values");

    @ArchTest
    static final ArchRule casesAreShownToWhoMayReadThem = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("io.cityops.search.cases", "io.cityops.search.hotspots")
            .should()
            .notBeAnnotatedWith(Public.class);
}
