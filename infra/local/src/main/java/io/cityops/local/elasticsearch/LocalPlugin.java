package io.cityops.local.elasticsearch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.elasticsearch.cluster.node.DiscoveryNodes;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.features.NodeFeature;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.index.analysis.PreConfiguredTokenizer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.ActionPlugin;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.rest.RestHandler;
import org.jspecify.annotations.Nullable;

/**
 * Registers, under the names a complete Elasticsearch uses, what the small distribution leaves out: {@code GET /}, and
 * the Chinese and prefix analysis that the indices of search-service ask for. Adds nothing a stock server lacks.
 */
public final class LocalPlugin extends Plugin implements ActionPlugin, AnalysisPlugin {

    private @Nullable RootAction root;

    @Override
    public Collection<?> createComponents(PluginServices services) {
        root = new RootAction(services.clusterService());
        return List.of();
    }

    @Override
    public Collection<RestHandler> getRestHandlers(
            RestHandlersServices services, Supplier<DiscoveryNodes> nodes, Predicate<NodeFeature> features) {
        return root == null ? List.of() : List.of(root);
    }

    @Override
    public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
        return Map.of("cjk", analyzer(CJKAnalyzer::new), "english", analyzer(EnglishAnalyzer::new));
    }

    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
        return Map.of(
                "ngram",
                (index, environment, name, settings) -> TokenizerFactory.newFactory(
                        name, () -> new NGramTokenizer(shortest(settings), longest(settings))),
                "edge_ngram",
                (index, environment, name, settings) -> TokenizerFactory.newFactory(
                        name, () -> new EdgeNGramTokenizer(shortest(settings), longest(settings))));
    }

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.of(
                "cjk_bigram",
                filter((in, settings) -> new CJKBigramFilter(
                        in,
                        CJKBigramFilter.HAN
                                | CJKBigramFilter.HIRAGANA
                                | CJKBigramFilter.KATAKANA
                                | CJKBigramFilter.HANGUL,
                        settings.getAsBoolean("output_unigrams", false))),
                "edge_ngram",
                filter((in, settings) ->
                        new EdgeNGramTokenFilter(in, shortest(settings), longest(settings), keepsOriginal(settings))),
                "ngram",
                filter((in, settings) ->
                        new NGramTokenFilter(in, shortest(settings), longest(settings), keepsOriginal(settings))),
                "asciifolding",
                filter((in, settings) -> new ASCIIFoldingFilter(in, keepsOriginal(settings))));
    }

    @Override
    public List<PreConfiguredTokenFilter> getPreConfiguredTokenFilters() {
        return List.of(
                ready("cjk_width", true, CJKWidthFilter::new),
                ready("cjk_bigram", false, CJKBigramFilter::new),
                ready("asciifolding", true, ASCIIFoldingFilter::new),
                ready("trim", true, TrimFilter::new));
    }

    @Override
    public List<PreConfiguredTokenizer> getPreConfiguredTokenizers() {
        return List.of(
                PreConfiguredTokenizer.singleton("keyword", KeywordTokenizer::new),
                PreConfiguredTokenizer.singleton("whitespace", WhitespaceTokenizer::new));
    }

    private static int shortest(Settings settings) {
        return settings.getAsInt("min_gram", 1);
    }

    private static int longest(Settings settings) {
        return settings.getAsInt("max_gram", 2);
    }

    private static boolean keepsOriginal(Settings settings) {
        return settings.getAsBoolean("preserve_original", false);
    }

    private static PreConfiguredTokenFilter ready(
            String name, boolean forPrefixesToo, Function<TokenStream, TokenStream> filter) {
        return PreConfiguredTokenFilter.singleton(name, forPrefixesToo, filter);
    }

    private static AnalysisProvider<AnalyzerProvider<? extends Analyzer>> analyzer(Supplier<? extends Analyzer> make) {
        return (index, environment, name, settings) -> {
            Analyzer made = make.get();
            return new AbstractIndexAnalyzerProvider<Analyzer>(name) {
                @Override
                public Analyzer get() {
                    return made;
                }
            };
        };
    }

    private static AnalysisProvider<TokenFilterFactory> filter(BiFunction<TokenStream, Settings, TokenStream> make) {
        return (index, environment, name, settings) -> new AbstractTokenFilterFactory(name) {
            @Override
            public TokenStream create(TokenStream in) {
                return make.apply(in, settings);
            }
        };
    }
}
