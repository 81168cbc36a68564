using System.Threading.Tasks;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Resources;

/// <summary>DSP0006 at models and inference profiles of Bedrock.</summary>
public class ModelIdTests
{
    private const string Nova = "amazon.nova-lite-v1:0";
    private const string Model = "arn:aws:bedrock:*::foundation-model/" + Nova;
    private const string Profile = "arn:aws:bedrock:*:*:inference-profile/us." + Nova;
    private const string OwnProfile = "arn:aws:bedrock:*:*:application-inference-profile/abc";

    [Theory]
    [InlineData(Model)]
    [InlineData("arn:aws:bedrock:eu-west-1::foundation-model/" + Nova)]
    [InlineData("arn:aws:bedrock:*::foundation-model/amazon.*")]
    [InlineData("*")]
    public Task A_granted_model_is_silent(string resource) => VerifyAsync(resource, $$"""
        async Task M(IAmazonBedrockRuntime bedrock, string id)
        {
            await bedrock.ConverseAsync(new() { ModelId = "{{Nova}}" });
            await bedrock.InvokeModelAsync(new() { ModelId = "{{Nova}}" });
            await bedrock.ConverseAsync(new() { ModelId = id });
            await bedrock.ConverseAsync(new() { ModelId = $"{id}.nova-lite" });
            await bedrock.ConverseAsync(new() { ModelId = "moon.amazon.nova-lite-v1:0" });
            await bedrock.ConverseAsync(new() { ModelId = "arn:aws:sagemaker:eu-west-1:123456789012:endpoint/mine" });
        }
        """);

    [Fact]
    public Task Another_model() => VerifyAsync(Model, """
        async Task M(IAmazonBedrockRuntime bedrock, string version, string region)
        {
            await bedrock.{|DSP0006:ConverseAsync|}(new() { ModelId = "amazon.nova-pro-v1:0" });
            await bedrock.{|DSP0006:InvokeModelAsync|}(new() { ModelId = $"meta.llama-{version}" });
            await bedrock.{|DSP0006:InvokeModelAsync|}(new() { ModelId = $"arn:aws:bedrock:{region}::foundation-model/meta.llama" });
            await bedrock.{|DSP0006:InvokeModelAsync|}(new() { ModelId = "arn:aws:bedrock:eu-west-1:123456789012:imported-model/abc" });
        }
        """);

    [Fact]
    public Task A_model_of_another_region() => VerifyAsync("arn:aws:bedrock:eu-west-1::foundation-model/" + Nova, $$"""
        Task M(IAmazonBedrockRuntime bedrock) =>
            bedrock.{|DSP0006:ConverseAsync|}(new() { ModelId = "arn:aws:bedrock:us-east-1::foundation-model/{{Nova}}" });
        """);

    [Theory]
    [InlineData(Profile + "\", \"" + Model)]
    [InlineData(Profile + "\", \"arn:aws:bedrock:us-west-2::foundation-model/" + Nova)]
    [InlineData("arn:aws:bedrock:*:*:inference-profile/*\", \"arn:aws:bedrock:*::foundation-model/*")]
    [InlineData("arn:aws:bedrock:*")]
    public Task A_profile_with_its_models_is_silent(string resources) => VerifyAsync(resources, $$"""
        async Task M(IAmazonBedrockRuntime bedrock)
        {
            await bedrock.ConverseAsync(new() { ModelId = "us.{{Nova}}" });
            await bedrock.ConverseAsync(new() { ModelId = "arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.{{Nova}}" });
        }
        """);

    [Theory]
    [InlineData(Profile, "us." + Nova)]
    [InlineData(Model, "us." + Nova)]
    [InlineData(Profile + "\", \"arn:aws:bedrock:*::foundation-model/amazon.nova-pro-v1:0", "us." + Nova)]
    [InlineData(Profile, "arn:aws:bedrock:us-east-1:123456789012:inference-profile/us." + Nova)]
    [InlineData(OwnProfile, "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc")]
    [InlineData(Model, "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc")]
    public Task A_profile_lacks_its_models_or_is_lacking(string resources, string id) => VerifyAsync(resources, $$"""
        Task M(IAmazonBedrockRuntime bedrock) => bedrock.{|DSP0006:ConverseAsync|}(new() { ModelId = "{{id}}" });
        """);

    [Fact]
    public Task Some_model_is_behind_a_profile_of_the_account() => VerifyAsync(OwnProfile + "\", \"" + Model, """
        Task M(IAmazonBedrockRuntime bedrock) =>
            bedrock.ConverseAsync(new() { ModelId = "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc" });
        """);

    [Theory]
    [InlineData(Model, null)]
    [InlineData("arn:aws:bedrock:us-east-1::foundation-model/" + Nova + "\", \"arn:aws:bedrock:::foundation-model/" + Nova, null)]
    [InlineData("arn:aws:bedrock:us-east-1::foundation-model/" + Nova, "DSP0006")]
    public Task A_global_profile_asks_for_the_model_of_no_region(string model, string? id) =>
        VerifyAsync("arn:aws:bedrock:*:*:inference-profile/global." + Nova + "\", \"" + model, $$"""
        Task M(IAmazonBedrockRuntime bedrock) =>
            bedrock.{{(id is null ? "ConverseAsync" : $"{{|{id}:ConverseAsync|}}")}}(new() { ModelId = "global.{{Nova}}" });
        """);

    private static Task VerifyAsync(string resources, string members) => Create()
        .Using(StandInSdk.MoreReferences)
        .WithSource("using Amazon.BedrockRuntime;\n" + InClass(members))
        .WithPolicy(Policy($$"""{ "Effect": "Allow", "Action": "bedrock:*", "Resource": ["{{resources}}"] }"""))
        .RunAsync(TestContext.Current.CancellationToken);
}
