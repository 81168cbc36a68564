using System.Threading.Tasks;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Resources;

/// <summary>
/// DSP0006: tables of the object persistence model and the document model of DynamoDB. What they are called was compared with what
/// AWSSDK.DynamoDBv2 4.1.0 sends.
/// </summary>
public class PersistedTableTests
{
    private const string Types = """

        [DynamoDBTable("orders")] class Order { }
        class Special : Order { }
        class Run { }
        """;

    private const string Made = "object Make() => new DynamoDBContextBuilder().Build();";

    [Fact]
    public Task The_table_of_a_type() => VerifyAsync("table/orders", Made + """

        async Task M<T>(IDynamoDBContext db, Order order, Run run, T any)
        {
            await db.SaveAsync(order);
            await db.SaveAsync(new Special());
            await db.LoadAsync<Order>("1");
            await db.DeleteAsync<Order>("1");
            await db.QueryAsync<Order>("1").GetRemainingAsync();
            await db.SaveAsync(typeof(Order), order);
            await db.SaveAsync(any);
            db.CreateBatchGet<Order>();
            await db.{|DSP0006:SaveAsync|}(run);
            await db.{|DSP0006:SaveAsync|}(typeof(Run), run);
            await db.{|DSP0006:LoadAsync|}<Run>("1");
            await db.{|DSP0006:QueryAsync|}<Run>("1").GetRemainingAsync();
            db.{|DSP0006:CreateBatchGet|}<Run>();
        }
        """);

    [Theory]
    [InlineData("table/orders", true)]
    [InlineData("table/orders/index/by-customer", false)]
    [InlineData("table/orders*", false)]
    public Task An_index_of_the_table(string granted, bool isOutside) => VerifyAsync(granted, Made + $$"""

        async Task M(IDynamoDBContext db, string index, QueryConfig config)
        {
            await db.{{(isOutside ? "{|DSP0006:QueryAsync|}" : "QueryAsync")}}<Order>(
                "1", new QueryConfig { IndexName = "by-customer" }).GetRemainingAsync();
            await db.{{(isOutside ? "{|DSP0006:ScanAsync|}" : "ScanAsync")}}<Order>(
                [], new ScanConfig { IndexName = "by-customer" }).GetRemainingAsync();
            await db.QueryAsync<Order>("1", new QueryConfig { IndexName = index }).GetRemainingAsync();
            await db.QueryAsync<Order>("1", config).GetRemainingAsync();
        }
        """);

    [Fact]
    public Task Another_name_and_a_prefix() => VerifyAsync("table/dev-orders", """
        async Task M(IDynamoDBContext db, Order order, string name, SaveConfig config)
        {
            await db.SaveAsync(order, new SaveConfig { TableNamePrefix = "dev-" });
            await db.SaveAsync(order, new SaveConfig { TableNamePrefix = "", OverrideTableName = "dev-orders" });
            await db.SaveAsync(order, new SaveConfig { TableNamePrefix = name });
            await db.SaveAsync(order, new SaveConfig { OverrideTableName = name });
            await db.SaveAsync(order, config);
            await db.SaveAsync(order);
            await db.{|DSP0006:SaveAsync|}(order, new SaveConfig { TableNamePrefix = "test-" });
            await db.{|DSP0006:SaveAsync|}(order, new SaveConfig { TableNamePrefix = "" });
            await db.{|DSP0006:SaveAsync|}(order, new SaveConfig { OverrideTableName = "runs" });
        }
        """);

    [Fact]
    public Task A_context_made_elsewhere_may_have_a_prefix() => VerifyAsync("table/dev-orders", """
        async Task M(IDynamoDBContext db, Order order, Run run)
        {
            await db.SaveAsync(order);
            await db.{|DSP0006:SaveAsync|}(run);
        }
        """);

    [Fact]
    public Task A_context_made_here_has_none() => VerifyAsync("table/dev-orders", Made + """

        Task M(IDynamoDBContext db, Order order) => db.{|DSP0006:SaveAsync|}(order);
        """);

    [Fact]
    public Task Tables_that_are_renamed_for_the_whole_program() => VerifyAsync("table/dev-orders", Made + """

        void Rename() => Amazon.AWSConfigsDynamoDB.Context.TypeMappings.Clear();
        Task M(IDynamoDBContext db, Run run) => db.SaveAsync(run);
        """);

    [Fact]
    public Task A_table_of_documents() => VerifyAsync("table/orders", """
        async Task M(IAmazonDynamoDB db, string name, ITable given)
        {
            var orders = new TableBuilder(db, "orders").AddHashKey("Id", DynamoDBEntryType.String).Build();
            var runs = new TableBuilder(db, "runs").AddHashKey("Id", DynamoDBEntryType.String).Build();
            var some = new TableBuilder(db, name).Build();
            await orders.PutItemAsync(new Document());
            await some.PutItemAsync(new Document());
            await given.PutItemAsync(new Document());
            await runs.{|DSP0006:PutItemAsync|}(new Document());
        }
        """);

    private static Task VerifyAsync(string resource, string members) => Create()
        .WithSource("""
            using Amazon.DynamoDBv2.DataModel;
            using Amazon.DynamoDBv2.DocumentModel;

            """ + InClass(members) + Types)
        .WithPolicy(Policy($$"""
            { "Effect": "Allow", "Action": "dynamodb:*", "Resource": ["arn:aws:dynamodb:*:*:{{resource}}"] },
            { "Effect": "Allow", "Action": "dynamodb:DescribeTable", "Resource": "*" }
            """))
        .RunAsync(TestContext.Current.CancellationToken);
}
