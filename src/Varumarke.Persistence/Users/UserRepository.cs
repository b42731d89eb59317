using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Querying;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Users;

/// <summary>Users, their sign-ins and the client ids of programs.</summary>
internal sealed class UserRepository(
    IAmbientDatabase database,
    UserEntities entities,
    KnownUsers known,
    UserGroupSet groups,
    TimeProvider time,
    IOptions<GlobalSettings> settings) : IUserRepository
{
    private static readonly TimeSpan StaleLogin = TimeSpan.FromDays(15);

    private static readonly MemberMap<UserRow> Members = new MemberMap<UserRow>()
        .Add(nameof(IUser.Id), user => user.Id)
        .Add(nameof(IUser.Key), user => user.Key)
        .Add(nameof(IUser.Name), user => user.Name)
        .Add(nameof(IUser.Email), user => user.Email)
        .Add(nameof(IUser.Username), user => user.Username)
        .Add(nameof(IUser.Language), user => user.Language)
        .Add(nameof(IUser.IsApproved), user => user.IsApproved)
        .Add(nameof(IUser.IsLockedOut), user => user.IsLockedOut)
        .Add(nameof(IUser.Kind), user => user.Kind)
        .Add(nameof(IUser.LastLoginDate), user => user.LastLoginDate)
        .Add(nameof(IUser.CreateDate), user => user.CreateDate)
        .Add(nameof(IUser.UpdateDate), user => user.UpdateDate);

    public IUser? Get(Guid id) => known.Find(id);

    public IUser? Get(int id) => known.Find(id);

    public IUser? Get(int? id, bool includeSecurityData) => id is { } known ? Get(known) : null;

    public IUser? GetForUpgrade(int id) => Get(id);

    public IUser? GetByUsername(string username, bool includeSecurityData)
    {
        string lower = username.ToLowerInvariant();
        return One(user => user.Username.ToLower() == lower);
    }

    public IUser? GetForUpgradeByUsername(string username) => GetByUsername(username, includeSecurityData: true);

    public IUser? GetForUpgradeByEmail(string email)
    {
        string lower = email.ToLowerInvariant();
        return One(user => user.Email.ToLower() == lower);
    }

    public IEnumerable<IUser> GetMany(params Guid[]? ids) => ToEntities(ids is { Length: > 0 } ? Users.Where(user => ids.Contains(user.Key)) : Users);

    public IEnumerable<IUser> Get(IQuery<IUser> query) => ToEntities(Users.Matching(query, Members));

    public IEnumerable<IUser> GetAllInGroup(int groupId) => ToEntities(Users.Where(user => user.Groups.Any(member => member.GroupId == groupId)));

    public IEnumerable<IUser> GetAllNotInGroup(int groupId) => ToEntities(Users.Where(user => user.Groups.All(member => member.GroupId != groupId)));

    public bool Exists(Guid id) => Users.Any(user => user.Key == id);

    public bool ExistsByUserName(string username)
    {
        string lower = username.ToLowerInvariant();
        return Users.Any(user => user.Username.ToLower() == lower);
    }

    public bool ExistsByLogin(string login) => ExistsByUserName(login);

    public int Count(IQuery<IUser>? query) => Users.Matching(query, Members).Count();

    public int GetCountByQuery(IQuery<IUser>? query) => Count(query);

    public IProfile? GetProfile(string username) => GetByUsername(username, includeSecurityData: false)?.ProfileData;

    public IProfile? GetProfile(int id) => Get(id)?.ProfileData;

    public IEnumerable<IUser> GetPagedResultsByQuery(
        IQuery<IUser>? query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        Expression<Func<IUser, object?>> orderBy,
        Direction orderDirection = Direction.Ascending,
        string[]? includeUserGroups = null,
        string[]? excludeUserGroups = null,
        UserState[]? userState = null,
        IQuery<IUser>? filter = null)
    {
        IQueryable<UserRow> users = Users.Matching(query, Members).Matching(filter, Members);
        if (includeUserGroups is { Length: > 0 })
        {
            int[] included = GroupIds(includeUserGroups);
            users = users.Where(user => user.Groups.Any(member => included.Contains(member.GroupId)));
        }

        if (excludeUserGroups is { Length: > 0 })
        {
            int[] excluded = GroupIds(excludeUserGroups);
            users = users.Where(user => !user.Groups.Any(member => excluded.Contains(member.GroupId)));
        }

        if (userState is { Length: > 0 } && !userState.Contains(UserState.All))
        {
            users = users.Where(UserStates.AnyOf(userState));
        }

        totalRecords = users.LongCount();
        return ToEntities(Ordered(users, orderBy, orderDirection).Skip((int)(pageIndex * pageSize)).Take(pageSize), ordered: true);
    }

    public IDictionary<UserState, int> GetUserStates()
    {
        var states = new Dictionary<UserState, int> { [UserState.All] = Users.Count() };
        foreach (UserState state in UserStates.Known)
        {
            states[state] = Users.Where(UserStates.AnyOf([state])).Count();
        }

        return states;
    }

    public void Save(IUser entity)
    {
        VarumarkeDbContext context = database.Write;
        if (entity.HasIdentity)
        {
            entity.UpdatingEntity();
            context.Replace(UserEntities.ToRow(entity));
        }
        else
        {
            entity.AddingEntity();
            entity.SecurityStamp ??= Guid.NewGuid().ToString();
            entity.Id = context.Insert(UserEntities.ToRow(entity)).Id;
        }

        context.Set<UserGroupMemberRow>().Where(member => member.UserId == entity.Id).ExecuteDelete();
        context.InsertMany(entity.Groups.Select(group => group.Id).Distinct().Select(groupId => new UserGroupMemberRow { UserId = entity.Id, GroupId = groupId }));
        groups.Changed();
        entity.ResetDirtyProperties();
    }

    public void Delete(IUser entity)
    {
        database.Write.Set<UserRow>().Where(user => user.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = Now;
        groups.Changed();
    }

    public Guid CreateLoginSession(int? userId, string requestingIpAddress, bool cleanStaleSessions = true)
    {
        int signedIn = userId ?? throw new ArgumentNullException(nameof(userId));
        if (cleanStaleSessions)
        {
            ClearLoginSessions(StaleLogin);
        }

        return database.Write.Insert(new UserLoginRow
        {
            SessionId = Guid.NewGuid(),
            UserId = signedIn,
            LoggedIn = Now,
            LastValidated = Now,
            IpAddress = requestingIpAddress,
        }).SessionId;
    }

    public bool ValidateLoginSession(int userId, Guid sessionId)
    {
        UserLoginRow? login = database.Read.Set<UserLoginRow>().SingleOrDefault(row => row.SessionId == sessionId);
        if (login is null || login.UserId != userId || login.LoggedOut is not null || Now - login.LastValidated > settings.Value.TimeOut)
        {
            return false;
        }

        DateTime now = Now;
        database.Write.Set<UserLoginRow>().Where(row => row.SessionId == sessionId).ExecuteUpdate(row => row.SetProperty(login => login.LastValidated, now));
        return true;
    }

    public int ClearLoginSessions(int userId) => database.Write.Set<UserLoginRow>().Where(login => login.UserId == userId).ExecuteDelete();

    public int ClearLoginSessions(TimeSpan timespan)
    {
        DateTime oldest = Now - timespan;
        return database.Write.Set<UserLoginRow>().Where(login => login.LastValidated < oldest).ExecuteDelete();
    }

    public void ClearLoginSession(Guid sessionId)
    {
        DateTime now = Now;
        database.Write.Set<UserLoginRow>().Where(login => login.SessionId == sessionId).ExecuteUpdate(row => row.SetProperty(login => login.LoggedOut, now));
    }

    public IEnumerable<string> GetAllClientIds() => database.Read.Set<UserClientRow>().Select(client => client.ClientId).ToList();

    public IEnumerable<string> GetClientIds(int id) => database.Read.Set<UserClientRow>().Where(client => client.UserId == id).Select(client => client.ClientId).ToList();

    public void AddClientId(int id, string clientId) => database.Write.Insert(new UserClientRow { ClientId = clientId, UserId = id });

    public bool RemoveClientId(int id, string clientId) =>
        database.Write.Set<UserClientRow>().Where(client => client.UserId == id && client.ClientId == clientId).ExecuteDelete() > 0;

    public IUser? GetByClientId(string clientId)
    {
        int? userId = database.Read.Set<UserClientRow>().Where(client => client.ClientId == clientId).Select(client => (int?)client.UserId).SingleOrDefault();
        return userId is { } id ? Get(id) : null;
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private IQueryable<UserRow> Users => database.Read.Set<UserRow>();

    private IUser? One(Expression<Func<UserRow, bool>> condition) =>
        Users.Include(user => user.Groups).SingleOrDefault(condition) is { } row ? entities.ToEntity(row) : null;

    private IUser[] ToEntities(IQueryable<UserRow> users, bool ordered = false) =>
        [.. (ordered ? users : users.OrderBy(user => user.Id)).Include(user => user.Groups).AsSplitQuery().ToList().Select(entities.ToEntity)];

    private int[] GroupIds(string[] aliases) => [.. groups.Shared.All.Where(group => aliases.InvariantContains(group.Alias)).Select(group => group.Id)];

    private static IOrderedQueryable<UserRow> Ordered(IQueryable<UserRow> users, Expression<Func<IUser, object?>> orderBy, Direction direction)
    {
        Expression body = orderBy.Body is UnaryExpression { NodeType: ExpressionType.Convert } box ? box.Operand : orderBy.Body;
        LambdaExpression column = Members.Find(((MemberExpression)body).Member.Name);
        string method = direction == Direction.Descending ? nameof(Queryable.OrderByDescending) : nameof(Queryable.OrderBy);
        var call = Expression.Call(typeof(Queryable), method, [typeof(UserRow), column.ReturnType], users.Expression, Expression.Quote(column));
        return ((IOrderedQueryable<UserRow>)users.Provider.CreateQuery<UserRow>(call)).ThenBy(user => user.Id);
    }
}
