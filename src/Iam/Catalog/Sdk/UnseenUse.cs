namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>Actions that are used without a call that shows it.</summary>
/// <param name="Actions">A string of Action, such as <c>kms:GenerateDataKey*</c>.</param>
/// <param name="Reason">Who uses them.</param>
/// <param name="Where">Of which programs that holds.</param>
public sealed record UnseenUse(string Actions, string Reason, UnseenUseScope Where = UnseenUseScope.Everywhere);
