using Varumarke.Engine;
using Varumarke.Persistence;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddVarumarkeEngine(builder.Configuration);
builder.Services.AddVarumarkePersistence();

WebApplication app = builder.Build();
await app.RunAsync();
